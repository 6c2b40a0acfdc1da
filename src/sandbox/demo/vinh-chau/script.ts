/** What people type and the bot repeats: the campaign of document 1804/UBND-NC and the office's group. */
export const TITLE = 'Cả nước chung sức xây dựng nông thôn mới';
export const GROUP = 'Thường trực Hội đồng TĐKT thị xã';

/** Stands for the title wherever texts are shortened. */
export const SHORT_TITLE = '“Cả nước chung sức…”';
