/** Names under which guided conversations are registered and their state is stored. */
export type FormName =
  | 'report'
  | 'join'
  | 'invite'
  | 'importUnits'
  | 'launch'
  | 'directive'
  | 'correctDirective'
  | 'returnReport'
  | 'calendar'
  | 'changeDeadline';

/** The forms whose answers are kept as a draft when they are left. */
export const formsWithDraft: readonly string[] = ['report', 'launch'] satisfies FormName[];
