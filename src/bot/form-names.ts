/** Names under which guided conversations are registered and their state is stored. */
export type FormName =
  | 'report'
  | 'join'
  | 'invite'
  | 'importUnits'
  | 'launch'
  | 'returnReport'
  | 'calendar'
  | 'changeDeadline';
