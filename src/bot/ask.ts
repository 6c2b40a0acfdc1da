import { Composer } from 'grammy';
import { type QuestionKind, readQuestion } from '../domain/question';
import type { Verb } from './access';
import { answerCalendar } from './answers/calendar';
import { answerCampaigns } from './answers/campaigns';
import { answerLate } from './answers/late';
import { answerName } from './answers/name';
import { answerOwed } from './answers/owed';
import { answerStanding } from './answers/standing';
import { answerUnit } from './answers/unit';
import { help } from './commands/help';
import { report } from './commands/report';
import type { BotDeps, Ctx } from './context';
import { guarded } from './guard';

interface Answer {
  verb: Verb;
  give(deps: BotDeps, ctx: Ctx, about: string): Promise<void>;
}

/** A question in words is the command of the same meaning, under the same guard. */
const answers: Record<QuestionKind, Answer> = {
  standing: { verb: 'standing', give: answerStanding },
  unit: { verb: 'unit', give: answerUnit },
  late: { verb: 'late', give: answerLate },
  mine: { verb: 'owed', give: (deps, ctx) => answerOwed(deps, ctx) },
  campaigns: { verb: 'campaigns', give: answerCampaigns },
  report: { verb: 'report', give: (deps, ctx) => report.run(deps, ctx, '') },
  calendar: { verb: 'calendar', give: answerCalendar },
  help: { verb: 'help', give: (deps, ctx) => help.run(deps, ctx, '') },
};

/** Questions in plain words, and names alone. What is neither, and what strangers write, goes on to the fallbacks. */
export function ask(deps: BotDeps): Composer<Ctx> {
  const questions = new Composer<Ctx>();
  questions.on('message:text', async (ctx, next) => {
    const text = ctx.who.seats.length > 0 ? ownWords(ctx) : null;
    if (text === null) return next();
    const question = readQuestion(text);
    if (!question) {
      if (!(await answerName(deps, ctx, text))) await next();
      return;
    }
    const { verb, give } = answers[question.kind];
    await guarded(deps, ctx, verb, () => give(deps, ctx, question.about));
  });
  return questions;
}

/** Somebody else's words, forwarded, are not this person's question. */
function ownWords({ message }: Ctx): string | null {
  if (!message?.text || message.forward_origin || message.text.startsWith('/')) return null;
  return message.text;
}
