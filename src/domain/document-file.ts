/**
 * A name under which somebody may mean to send an official document, the kinds that are refused with advice among
 * them; what the file really holds is told by the reading.
 */
export function isDocumentFileName(name: string): boolean {
  return /\.(?:docx?|docm|dotx?|pdf|txt|odt|rtf|pages|wps)$/iu.test(name.trim());
}
