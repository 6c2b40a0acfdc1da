/** What a newcomer must know to follow the transcript. */
export const prologue = [
  'Đôn Đốc, vở thứ hai: công văn 2457/UBND-NC của UBND tỉnh Đắk Nông năm 2018 thành bốn phong trào.',
  'From an official document to running campaigns, in another office. Names of people are invented.',
];
