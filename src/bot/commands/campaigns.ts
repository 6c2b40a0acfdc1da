import { answerCampaigns } from '../answers/campaigns';
import type { Command } from './command';

export const campaigns: Command = {
  names: ['phongtrao', 'campaigns'],
  verb: 'campaigns',
  answersOnly: true,
  run: answerCampaigns,
};
