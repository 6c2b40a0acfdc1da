/** Encodings of the time before Unicode, in which most documents up to about 2005 and some since were typed. */
export type Legacy = 'tcvn3' | 'vni';

/** TCVN3 (TCVN 5712:1993 VN3; fonts `.Vn…`, also called ABC): one byte, one letter; written here as Latin-1 letters. */
const tcvn3Letters =
  'µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞị' +
  'ßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợïùñủòũóúôụ\u00adưõừöử÷ữøứùựúỳûỷüỹýýþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ';

export const tcvn3: ReadonlyMap<string, string> = new Map(
  Array.from({ length: tcvn3Letters.length / 2 }, (_, i) => [
    tcvn3Letters.charAt(2 * i),
    tcvn3Letters.charAt(2 * i + 1),
  ]),
);

const grave = '\u0300';
const acute = '\u0301';
const hook = '\u0309';
const tilde = '\u0303';
const dot = '\u0323';
const roof = '\u0302';
const breve = '\u0306';

/** VNI for Windows (fonts `VNI-…`): a letter may be followed by one that stands for its marks. */
export const vniMarks: ReadonlyMap<string, string> = new Map([
  ['ø', grave],
  ['ù', acute],
  ['û', hook],
  ['õ', tilde],
  ['ï', dot],
  ['â', roof],
  ['à', roof + grave],
  ['á', roof + acute],
  ['å', roof + hook],
  ['ã', roof + tilde],
  ['ä', roof + dot],
  ['ê', breve],
  ['è', breve + grave],
  ['é', breve + acute],
  ['ú', breve + hook],
  ['ü', breve + tilde],
  ['ë', breve + dot],
]);

/** Letters of VNI that stand for one letter by themselves. */
export const vniLetters: ReadonlyMap<string, string> = new Map([
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ì', 'ì'],
  ['í', 'í'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
]);
