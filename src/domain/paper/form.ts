// Which forms there are on paper: a concern, a formal complaint, an incident of conduct.
export const paperForms = ["concern", "complaint", "incident"] as const;
export type PaperForm = (typeof paperForms)[number];
