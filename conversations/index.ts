import { type ConversationBuilder, conversations, createConversation } from '@grammyjs/conversations';
import type { Context, MiddlewareFn } from 'grammy';
import type { BotDeps, Ctx } from '../src/bot/context';
import type { FormName } from '../src/bot/form-names';
import { brokenOff, type Noted } from './broken-off';
import { calendarConversation } from './calendar';
import { changeDeadlineConversation } from './change-deadline';
import { directiveConversation } from './directive';
import { correctDirectiveConversation } from './directive/correct';
import { importUnitsConversation } from './import-units';
import { inviteConversation } from './invite';
import { joinConversation } from './join';
import { launchConversation } from './launch';
import { reportConversation } from './report';
import { returnReportConversation } from './return-report';
import { formStorage } from './storage';

type Builder = ConversationBuilder<Ctx, Context>;

function builders(deps: BotDeps): Record<FormName, Builder> {
  return {
    report: reportConversation(deps) as Builder,
    returnReport: returnReportConversation(deps) as Builder,
    join: joinConversation(deps) as Builder,
    invite: inviteConversation(deps) as Builder,
    importUnits: importUnitsConversation(deps) as Builder,
    launch: launchConversation(deps) as Builder,
    directive: directiveConversation(deps) as Builder,
    correctDirective: correctDirectiveConversation(deps) as Builder,
    changeDeadline: changeDeadlineConversation(deps) as Builder,
    calendar: calendarConversation(deps) as Builder,
  };
}

/** All guided conversations, ready to be used by a private chat. */
export function forms(deps: BotDeps): Array<MiddlewareFn<Ctx>> {
  const noted: Noted = { outdated: new WeakSet(), kept: new WeakSet() };
  const storage = formStorage(deps, {
    onOutdated: (ctx) => noted.outdated.add(ctx),
    isKept: (ctx) => noted.kept.has(ctx),
  });
  return [
    conversations<Ctx, Context>({ storage }),
    brokenOff(deps, noted),
    ...Object.entries(builders(deps)).map(([name, builder]) =>
      createConversation<Ctx, Context>(builder, name),
    ),
  ];
}
