/** What a newcomer must know to follow the transcript. */
export const prologue = [
  'Đôn Đốc, một vở diễn: phong trào thi đua của thị xã Vĩnh Châu năm 2019, từ khi cài đặt đến sau hạn.',
  'The main job on a local Telegram server with a clock set forward. Names of people are invented.',
];
