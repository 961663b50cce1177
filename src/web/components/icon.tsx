// Line icons on a 24 grid, always beside a word: for people who don't read the language. Drawn here, so no request is needed.
const drawings = {
  ask: (
    <>
      <path d="M4 5h16v11H11l-4.5 3.5V16H4z" />
      <path d="M9.8 9a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .7-1 1.4" />
      <path d="M12 13.9v.01" />
    </>
  ),
  request: (
    <>
      <path d="M4.5 4.5H14a2 2 0 0 1 2 2V20l-5.7-3.6L4.5 20z" />
      <path d="M19.2 7.7v6M16.2 10.7h6" />
    </>
  ),
  concern: (
    <>
      <path d="M4 5h16v11H11l-4.5 3.5V16H4z" />
      <path d="M8 9h8M8 12h5" />
    </>
  ),
  heart: <path d="M12 19.5S4 14.8 4 9.4A4.2 4.2 0 0 1 12 7.6a4.2 4.2 0 0 1 8 1.8c0 5.4-8 10.1-8 10.1z" />,
  tick: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  lock: (
    <>
      <rect x="5" y="11" width="14" height="9" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.6v.01" />
    </>
  ),
  alert: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v6M12 16.4v.01" />
    </>
  ),
  print: <path d="M7 8V4h10v4M7 17H4V9h16v8h-3M7 14h10v6H7z" />,
  down: <path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.2l3.4 2" />
    </>
  ),
} as const;

export type IconName = keyof typeof drawings;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {drawings[name]}
  </svg>
);

/** Concord's mark: an open book seen from above, its two halves meeting. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
    <rect class="ground" width="40" height="40" rx="9" />
    <path class="half" d="M20 29.5c-2.6-2.2-6.2-3.2-11-3.2V11.4c4.8 0 8.4 1 11 3.2" />
    <path class="other" d="M20 29.5c2.6-2.2 6.2-3.2 11-3.2V11.4c-4.8 0-8.4 1-11 3.2z" />
  </svg>
);
