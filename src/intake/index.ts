export { type CalendarDaysRead, readCalendarDays } from './calendar-days';
export { maxDocumentBytes, readDocumentText } from './document';
export { readPastedText } from './document-pasted';
export type { DocumentText } from './document-text';
export { maxFileBytes, readTable } from './read-table';
export type { RowFault } from './row-fault';
export type { Table, TableRow } from './table';
export { readUnits, type UnitsRead } from './units';
