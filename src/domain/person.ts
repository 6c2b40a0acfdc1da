import type { SeatKey } from './seat';

/** Where a person can be reached. `unreachable` is set when the platform says for good that it is not. */
export interface Address {
  channel: string;
  chatId: string;
  unreachable: boolean;
}

/** Proof of consent to keep personal data: when, and to which version of the notice (Law 91/2025/QH15 art. 9). */
export interface Consent {
  at: Date;
  notice: string;
}

export type Locale = 'vi' | 'en';

export interface Person {
  id: string;
  name: string;
  locale: Locale;
  consent: Consent;
  addresses: Address[];
}

/** A person holds a seat from an instant on; `until` ends it. */
export interface Assignment {
  person: string;
  seat: SeatKey;
  from: Date;
  until: Date | null;
  invitedBy: string | null;
}

/** A one-time code for a seat, known only by its hash. */
export interface Invitation {
  hash: string;
  seat: SeatKey;
  issuedBy: string | null;
  issuedAt: Date;
  expiresAt: Date;
  usedBy: string | null;
  usedAt: Date | null;
}
