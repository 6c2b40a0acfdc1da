/**
 * Version of the notice a person agrees to before anything is kept about them (texts `join.notice`). It is stored
 * with the consent as its proof (Law 91/2025/QH15 art. 9), so every change of the notice raises it.
 */
export const consentNotice = '2026-1';
