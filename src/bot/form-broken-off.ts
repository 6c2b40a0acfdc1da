import { Fault } from '../errors';

/** A fault that closed a guided conversation: what was typed is in its draft, the form must be opened again. */
export class FormBrokenOff extends Fault {
  constructor(forms: readonly string[], cause: unknown) {
    super('a form was broken off', { forms }, { cause });
    this.name = 'FormBrokenOff';
  }
}
