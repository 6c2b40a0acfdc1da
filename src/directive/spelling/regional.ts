const SEND = /(?<!\p{L})gởi(?!\p{L})/giu;

/** Words that are spelled two ways, "gởi" as "gửi". As long as it was. */
export function oneSpelling(text: string): string {
  return text.replace(SEND, (typed) => typed.replace('ở', 'ử').replace('Ở', 'Ử'));
}
