export { dueRungs, isAfterDeadline, type LadderSubject, nextRungAt, type RungDecision } from './ladder/due';
export { hasMark, type RungMark, recipientsOf } from './ladder/marks';
export {
  type ChosenProfile,
  ladderProfiles,
  profileLadder,
  standardLadder,
  urgentLadder,
} from './ladder/profiles';
export { type Ladder, type LadderRecipient, ladderRecipients, type Rung, rungId } from './ladder/rung';
export { type DueRung, rungInstant, upcomingRungs } from './ladder/schedule';
