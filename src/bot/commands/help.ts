import { leadsAny } from '../../actions/leads';
import { allowed, type Verb } from '../access';
import { reply } from '../reply';
import type { Command } from './command';

/** In the order a newcomer needs them; each line is shown only to whom it serves. */
const lines: readonly Verb[] = [
  'owed',
  'report',
  'standing',
  'unit',
  'late',
  'campaigns',
  'calendar',
  'summary',
  'invite',
  'importUnits',
  'directive',
  'launch',
  'linkGroup',
  'failed',
  'language',
  'cancel',
];

export const help: Command = {
  names: ['huongdan', 'help'],
  verb: 'help',
  answersOnly: true,
  async run(deps, ctx) {
    const { seats, t } = ctx.who;
    if (seats.length === 0) return reply(ctx, { html: t('start.unknown', { office: deps.office.name }) });
    const leads = await leadsAny(deps.office, seats);
    const served = lines.filter((verb) => allowed(verb, seats, leads));
    const html = [
      t('help.heading'),
      ...served.map((verb) => t.data(`help.line.${verb}`)),
      '',
      t('help.plainWords'),
    ];
    await reply(ctx, { html: html.join('\n') });
  },
};
