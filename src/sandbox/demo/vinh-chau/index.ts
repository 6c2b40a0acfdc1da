import type { Drama } from '../drama';
import { castPeople } from './casting';
import { expectations, type Fact } from './expectations';
import { happened } from './happened';
import { prologue } from './prologue';
import { scenes } from './scenes';
import { SHORT_TITLE, TITLE } from './script';

/** The main job: a town's campaign typed into the chat, from the first start to the last reminder. */
export const vinhChau: Drama<Fact> = {
  prologue,
  office: 'Phòng Nội vụ thị xã Vĩnh Châu',
  at: '2019-08-08 08:00',
  shortWords: { [TITLE]: SHORT_TITLE },
  expectations,
  async play(play) {
    const people = castPeople(play);
    for (const scene of scenes) await scene(play, people);
    return happened(play, people);
  },
};
