// The addresses of restrictions, and of those in effect today.
export const restrictionPaths = {
  inEffect: "/staff/in-effect",
  inEffectPrint: "/staff/in-effect/print",
  inEffectOne: "/staff/in-effect/one/:id",
  inEffectPicture: "/staff/in-effect/one/:id/picture",
  list: "/staff/restrictions",
  impose: "/staff/restrictions/new",
  consistency: "/staff/restrictions/consistency",
  entry: "/staff/restrictions/entry/:reference",
  act: "/staff/restrictions/entry/:reference/do/:act",
  notice: "/staff/restrictions/entry/:reference/notice/:paper",
  file: "/staff/restrictions/entry/:reference/file/:id",
} as const;
