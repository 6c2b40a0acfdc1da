/** How large a run is. */
export interface Size {
  /** Reminders, each to a unit and a chat of its own. */
  messages: number;
  /** Reports that are accepted during the run, each by a press of its own; the unit is told of each. */
  acts: number;
  /** Questions that are asked during the run, each by somebody else. */
  questions: number;
}

/** The chats of everybody in the run, by what they do in it. */
export interface Chats {
  /** One for each reminder. */
  reminded: number[];
  /** One for each act: where the unit hears that its report was accepted. */
  told: number[];
  /** One for each act: whoever presses. */
  pressing: number[];
  asking: number[];
}

export const remindedUnit = (n: number) => `X${String(n).padStart(5, '0')}`;
export const toldUnit = (n: number) => `Y${String(n).padStart(5, '0')}`;
export const askingUnit = (n: number) => `Z${String(n).padStart(5, '0')}`;
