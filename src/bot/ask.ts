import { Composer } from 'grammy';
import { type Question, type QuestionKind, readQuestion } from '../domain/question';
import type { Verb } from './access';
import { answerCampaigns } from './answers/campaigns';
import { answerLate } from './answers/late';
import { answerOwed } from './answers/owed';
import { answerStanding } from './answers/standing';
import { answerUnit } from './answers/unit';
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
};

/** Questions in plain words. What is no question, and what strangers write, goes on to the fallbacks. */
export function ask(deps: BotDeps): Composer<Ctx> {
  const questions = new Composer<Ctx>();
  questions.on('message:text', async (ctx, next) => {
    const question = ctx.who.seats.length > 0 ? asked(ctx) : null;
    if (!question) return next();
    const { verb, give } = answers[question.kind];
    await guarded(deps, ctx, verb, () => give(deps, ctx, question.about));
  });
  return questions;
}

/** Somebody else's words, forwarded, are not this person's question. */
function asked({ message }: Ctx): Question | null {
  if (!message?.text || message.forward_origin || message.text.startsWith('/')) return null;
  return readQuestion(message.text);
}
