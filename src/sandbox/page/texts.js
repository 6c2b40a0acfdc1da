/** Every text of the page: Vietnamese first, English beside it. */
const TEXTS = {
  subtitle: ['Bạn đóng mọi vai', 'You play every role'],
  clock: ['Đồng hồ sân tập', 'Sandbox clock'],
  hour: ['+1 giờ', '+1 hour'],
  day: ['+1 ngày', '+1 day'],
  morning: ['→ 8 giờ sáng', '→ 08:00'],
  people: ['Các vai', 'People'],
  groups: ['Các nhóm', 'Groups'],
  add: ['+ Thêm', '+ Add'],
  nobody: ['Chưa có ai. Thêm một người để bắt đầu.', 'Nobody yet. Add a person to begin.'],
  noGroups: ['Chưa có nhóm nào.', 'No groups yet.'],
  menu: ['Khác', 'More'],
  commands: ['Lệnh của bot', 'Commands of the bot'],
  noCommands: ['Bot chưa đăng ký lệnh nào.', 'The bot has registered no commands.'],
  write: ['Nhắn tin…', 'Message…'],
  attach: ['Đính kèm', 'Attach'],
  send: ['Gửi', 'Send'],
  as: ['vai', 'as'],
  addPerson: ['Thêm người', 'Add a person'],
  firstName: ['Họ tên', 'Name'],
  username: ['Tên người dùng (không bắt buộc)', 'Username (optional)'],
  addGroup: ['Lập nhóm', 'Create a group'],
  groupTitle: ['Tên nhóm', 'Title of the group'],
  withBot: ['Thêm bot vào nhóm', 'Add the bot'],
  members: ['Thành viên', 'Members'],
  start: ['Bắt đầu', 'Start'],
  startHint: [
    'Bot chỉ nhắn được cho người đã bấm Bắt đầu.',
    'The bot may write only to those who pressed Start.',
  ],
  startCode: ['Mở bằng mã mời…', 'Open with a code…'],
  code: ['Mã mời (tham số của /start)', 'Code (payload of /start)'],
  blocked: ['Bạn đã chặn bot.', 'You blocked the bot.'],
  block: ['Chặn bot', 'Block the bot'],
  unblock: ['Bỏ chặn bot', 'Unblock the bot'],
  addBot: ['Thêm bot', 'Add the bot'],
  promoteBot: ['Cho bot làm quản trị viên', 'Make the bot an administrator'],
  removeBot: ['Mời bot ra khỏi nhóm', 'Remove the bot'],
  upgrade: ['Nâng lên siêu nhóm', 'Upgrade to a supergroup'],
  leave: ['Rời nhóm', 'Leave the group'],
  join: ['Vào nhóm', 'Join the group'],
  document: ['Tệp', 'File'],
  photo: ['Ảnh', 'Photo'],
  voice: ['Tin thoại (tệp bất kỳ)', 'Voice (any file)'],
  sticker: ['Nhãn dán 👍', 'Sticker 👍'],
  reply: ['Trả lời', 'Reply'],
  edit: ['Sửa', 'Edit'],
  forward: ['Chuyển tiếp tới bot', 'Forward to the bot'],
  copy: ['Sao chép', 'Copy'],
  cancel: ['Thôi', 'Cancel'],
  ok: ['Được', 'OK'],
  edited: ['đã sửa', 'edited'],
  forwarded: ['Chuyển tiếp từ', 'Forwarded from'],
  joined: ['đã vào nhóm', 'joined'],
  left: ['đã ra khỏi nhóm', 'left'],
  pinned: ['đã ghim một tin', 'pinned a message'],
  migrated: ['Nhóm đã lên siêu nhóm', 'The group became a supergroup'],
  offline: ['Mất liên lạc với máy chủ, đang thử lại…', 'The server does not answer, trying again…'],
};

let language = localStorage.getItem('language') === 'en' ? 1 : 0;

export const text = (key) => TEXTS[key]?.[language] ?? key;
export const locale = () => (language === 1 ? 'en-GB' : 'vi-VN');
export const otherLanguage = () => (language === 1 ? 'Tiếng Việt' : 'English');

export function switchLanguage() {
  language = 1 - language;
  localStorage.setItem('language', language === 1 ? 'en' : 'vi');
}

/** Puts the texts into everything marked with data-text or data-label. */
export function translatePage() {
  document.documentElement.lang = language === 1 ? 'en' : 'vi';
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = text(node.dataset.text);
  for (const node of document.querySelectorAll('[data-label]')) {
    node.setAttribute('aria-label', text(node.dataset.label));
    node.title = text(node.dataset.label);
    if ('placeholder' in node) node.placeholder = text(node.dataset.label);
  }
}
