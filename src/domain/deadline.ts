export {
  type Count,
  type DeadlineExplanation,
  explainDeadline,
  type Resting,
} from './deadline/explain';
export { type Occurrence, occurrences, onlyOnce, ruleFor } from './deadline/occurrences';
export { parseDeadline } from './deadline/parse';
export { type DayAmongWords, dayThatIsNot, findDay, type ParsedDay, parseDay } from './deadline/parse-day';
export { countedFrom, isCounted, isDueProvisional, resolveDeadline } from './deadline/resolve';
export type {
  Assumption,
  DeadlineRule,
  DueDay,
  MonthDay,
  ParsedDeadline,
  PartlyUnderstood,
  ResolvedDeadline,
} from './deadline/rule';
