/** A role tried what its Telegram client would not let it do, such as pressing a button that is not there. */
export class PersonError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PersonError';
  }
}
