const LABELS = String.raw`s[ốô] (?:hiệu|tư liệu|ký hiệu|văn bản|/\s?ký hiệu)|ngày (?:ban hành|(?:có )?hiệu lực)|loại văn bản|(?:cơ quan|nơi|đơn vị) ban hành|người ký|lĩnh vực|(?:tệp|file) đính kèm|trích yếu(?: nội dung)?|tình trạng`;
/** A line of the card that a page puts over a document: "Ngày ban hành: …", "Cơ quan ban hành | …". */
export const LABELLED = new RegExp(String.raw`^(?:${LABELS})\s{0,3}[:|]`, 'iu');
