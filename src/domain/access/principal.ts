// Who is asking. Every read and every act happens as exactly one principal; the database is told which (row level security).

/** Roles a person can hold, several at once. The number is the bit in `case_item.audience`: never reuse one. */
export const roleBit = {
  volunteer: 1,
  staff: 2,
  supervisor: 4,
  designee: 8,
  director: 16,
  boardPresident: 32,
  trustee: 64,
  custodian: 128,
  administrator: 256,
} as const;

export type Role = keyof typeof roleBit;
export const roles = Object.keys(roleBit) as Role[];

export type PersonId = number;
export type BranchId = number;
export type LibraryId = number;

export type Person = {
  readonly kind: "person";
  readonly library: LibraryId;
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  readonly branchId: BranchId;
};
export type Principal =
  | { readonly kind: "public"; readonly library: LibraryId } // somebody without a code yet: may open a matter, sees nothing
  | { readonly kind: "patron"; readonly library: LibraryId; readonly streamId: string } // by receipt code: one stream
  | Person
  | { readonly kind: "job"; readonly library: LibraryId }
  | { readonly kind: "verifier"; readonly library: LibraryId } // facts, heads and lists; no words
  | { readonly kind: "indexer"; readonly library: LibraryId }; // every word and its key, to make the tokens of search anew

/** The roles as one number, for the database's policies. */
export const roleMask = (held: readonly Role[]): number => held.reduce((mask, role) => mask | roleBit[role], 0);
