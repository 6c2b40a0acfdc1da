import type { Drama } from '../drama';
import { castPeople } from './casting';
import { expectations, type Fact } from './expectations';
import { happened } from './happened';
import { prologue } from './prologue';
import { scenes } from './scenes';
import { shortTitles } from './script';

/** A document of a province that becomes four campaigns, up to the first reminders of those who lead them. */
export const dakNong: Drama<Fact> = {
  prologue,
  office: 'UBND tỉnh Đắk Nông',
  at: '2018-05-28 08:00',
  shortWords: shortTitles,
  expectations,
  async play(play) {
    const people = castPeople(play);
    for (const scene of scenes) await scene(play, people);
    return happened(play);
  },
};
