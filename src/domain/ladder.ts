export { dueRungs, isAfterDeadline, nextRungAt, type RungDecision } from './ladder/due';
export type { RungMark } from './ladder/marks';
export { marksAfterMove } from './ladder/moved';
export {
  type ChosenProfile,
  ladderProfiles,
  profileLadder,
  standardLadder,
  urgentLadder,
} from './ladder/profiles';
export { type Ladder, type LadderRecipient, ladderRecipients, type Rung, rungId } from './ladder/rung';
export { anchorDay, type DueRung, rungInstant, upcomingRungs } from './ladder/schedule';
export type { LadderSubject } from './ladder/standing';
