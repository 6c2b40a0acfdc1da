import type { Screen } from '../../channels/channel';
import { shortTitle } from './pages';

export const MOST_CHOICES = 8;

export interface Choices {
  /** What is said above the buttons: which one is meant, or that none was found. */
  html: string;
  choices: ReadonlyArray<{ text: string; data: string }>;
}

/** One button for each thing that may be meant. */
export function choicesScreen({ html, choices }: Choices): Screen {
  return {
    html,
    keyboard: choices.slice(0, MOST_CHOICES).map(({ text, data }) => [{ text: shortTitle(text, 48), data }]),
  };
}
