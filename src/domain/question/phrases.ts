export type QuestionKind =
  | 'standing'
  | 'unit'
  | 'late'
  | 'mine'
  | 'campaigns'
  | 'report'
  | 'help'
  | 'calendar';

/**
 * Folded ways of asking, tried from the first to the last. `…` is what is asked about, `[a b]` may be left out,
 * `(a|b c)` is a choice. What stands before a more general way must come before it: "ai chưa nộp" is about nobody named.
 */
export const phrases: ReadonlyArray<readonly [QuestionKind, string]> = [
  ['help', '(huong dan|tro giup|giup do|help) [su dung]'],
  ['report', '[toi|em|minh] [muon|can] [lam|gui|nop|viet] bao cao'],
  ['report', '[i want to] (send|make) (a|my|the) report'],

  ['calendar', '(lich|lich nghi|ngay nghi|cac ngay nghi|nhung ngay nghi) [le|le tet] [cua] …'],
  [
    'calendar',
    '[duoc] nghi [le] … (may ngay|bao nhieu ngay|tu ngay nao|den ngay nao|ngay nao|nhung ngay nao|khi nao|bao gio)',
  ],
  [
    'calendar',
    '… [duoc] nghi [le] (may ngay|bao nhieu ngay|tu ngay nao|den ngay nao|ngay nao|nhung ngay nao|khi nao|bao gio)',
  ],
  ['calendar', '(khi nao|bao gio|ngay nao) [duoc] nghi [le] …'],
  ['calendar', '[the] (calendar|holidays|public holidays|days off) [of|for|in] …'],

  [
    'campaigns',
    '[dang|hien dang|hien] [co] (nhung|cac|bao nhieu|may) phong trao [thi dua] [nao] [dang chay|dang mo]',
  ],
  ['campaigns', '[dang|hien dang|hien] co [nhung|cac] phong trao [thi dua] nao [dang chay|dang mo]'],
  ['campaigns', 'phong trao [thi dua] nao [dang chay|dang mo|dang dien ra]'],
  ['campaigns', '(danh sach|liet ke|xem|ke ten) [cac|nhung] phong trao [thi dua]'],
  ['campaigns', '(what|which) campaigns [are there|are running|do we have]'],
  ['campaigns', '(list|list of|show) [the|all] campaigns'],
  ['campaigns', '… (bao gio|khi nao|ngay nao|luc nao) (den han|toi han|het han|phai nop|phai gui)'],
  ['campaigns', '(bao gio|khi nao|ngay nao|luc nao) (den han|toi han|het han|phai nop|phai gui) …'],
  ['campaigns', '(han|thoi han|han chot) [nop|gui|bao cao|nop bao cao|gui bao cao] [cua] …'],
  ['campaigns', 'when (is|are) … due'],

  [
    'mine',
    '[hom nay|tuan nay] I con (viec|no|thieu|phai nop|phai lam|phai bao cao) [nhung] [bao cao|viec] [gi|nao]',
  ],
  [
    'mine',
    '[hom nay|tuan nay] I [con] (phai|can) (nop|lam|bao cao|gui) [nhung] [bao cao|viec] (gi|nao|nhung gi)',
  ],
  ['mine', '[hom nay|tuan nay] I [con|dang] (no|thieu|co) [nhung] [bao cao|viec] (gi|nao|nhung gi)'],
  ['mine', '[hom nay|tuan nay] (con|dang|con dang) (no|thieu) [nhung] [bao cao|viec] (gi|nao|nhung gi)'],
  ['mine', '[hom nay|tuan nay] (con|co) (viec|bao cao) (gi|nao)'],
  ['mine', 'I [da] (nop|bao cao|gui) [bao cao] [du|xong|het]'],
  ['mine', '(viec|nhiem vu|cong viec|bao cao) (cua I|can lam|phai lam|phai nop)'],
  ['mine', '(what|which reports) do (i|we) [still] (owe|have to report|have to do)'],
  ['mine', '(what is left for me|my tasks|my reports|my work|what do i have to do)'],

  ['late', '[con|nhung|co] (ai|nhung ai|WHO nao) NOT …'],
  [
    'late',
    '(danh sach|liet ke|ke ten|cac|nhung|may|bao nhieu|con bao nhieu|con may|co bao nhieu) (WHO|WHO con) NOT …',
  ],
  ['late', '(danh sach|liet ke) (tre han|tre|qua han|chua nop|nop tre) …'],
  ['late', '… [con|co|nhung] (ai|nhung ai|WHO nao) NOT'],
  ['late', 'who (is|are) (late|overdue|missing) [for|on|with|in] …'],
  ['late', 'who (has not|have not|hasn t|haven t) (reported|submitted|sent) [for|on|yet] …'],
  [
    'late',
    '(which|what) (units|communes|wards) (are late|are missing|are overdue|have not reported|have not submitted) [for|on] …',
  ],

  [
    'unit',
    '… (con|dang|hien con) (no|thieu|viec|chua nop|phai nop) [nhung] [bao cao|viec] (gi|nao|nhung gi|bao nhieu)',
  ],
  ['unit', '… [con|dang] (no|thieu) [nhung] [bao cao|viec] (gi|nao|nhung gi|bao nhieu)'],
  ['unit', '… [da] (nop|gui|bao cao) [bao cao] [du|xong|het] chua'],
  ['unit', '… con (no|thieu) [bao cao] (khong|ko|k)'],
  ['unit', 'what (does|do) … [still] owe'],
  ['unit', '(has|have) … (reported|submitted|sent) [it|yet]'],

  [
    'standing',
    '(bao nhieu|may|co bao nhieu|da co bao nhieu|co may|WHO nao|ai|nhung ai) [WHO] (da|da co) (nop|gui|bao cao) [bao cao] …',
  ],
  [
    'standing',
    '(tinh hinh|tien do|tinh trang|ket qua) [nop|gui|thuc hien|bao cao|nop bao cao|gui bao cao] [cua] … (the nao|ra sao|sao|den dau|toi dau|bao nhieu)',
  ],
  ['standing', '(tinh hinh|tien do|tinh trang) [nop|gui|thuc hien|bao cao|nop bao cao|gui bao cao] [cua] …'],
  ['standing', 'ket qua [thuc hien|bao cao] (phong trao|chien dich) …'],
  ['standing', '… (den dau|toi dau|den muc nao|the nao|ra sao)'],
  ['standing', '… duoc bao nhieu (don vi|bao cao|xa)'],
  ['standing', '(how is|how are|how far is) … [going|doing|coming along|now]'],
  ['standing', '[what is|what s] [the] (status|progress) [of|on] …'],
];

/** Words that stand for many in the phrases above. */
export const shorthands: Record<string, string> = {
  I: '(toi|em|minh|tui|chung toi|chung em|chung minh|PLACE [cua] (toi|em|minh|chung toi|chung em))',
  PLACE: '(don vi|co quan|xa|phuong|phong|ben|truong|dia phuong)',
  WHO: '(don vi|xa|phuong|thi tran|phong|phong ban|co quan|truong|dia phuong|doan the|noi|xa phuong)',
  NOT: '(tre|tre han|qua han|bi tre|dang tre|bao cao tre|nop tre|nop muon|muon|con no|con thieu|chua nop|chua bao cao|chua gui|chua co bao cao|con no bao cao|chua nop bao cao|chua gui bao cao|khong nop|con chua nop)',
};

/** Said before and after a question out of politeness or impatience. */
export const before =
  '(da|a|alo|xin hoi|cho hoi|cho toi hoi|cho em hoi|cho minh hoi|cho toi xem|cho toi biet|cho em xem|cho xem|xem|bot|bot oi|don doc|don doc oi|anh oi|chi oi|hi|hello|please)';
export const after =
  '(a|ha|nhi|nhe|nha|vay|the|roi|roi a|roi nhi|hien nay|hien gio|bay gio|khong|ko|chua|please|now)';

/** What a subject never begins with, as typed: then it was a sentence, not a question. Places are called La, Vị and Đô. */
export const noSubject: ReadonlySet<string> = new Set(
  (
    'là thì nên nen mà vì như nhu cũng cung rằng rang hiện chứ rất rat nhưng nhung khi nếu neu để được duoc ' +
    'cách cach phải phai muốn muon tôi toi em mình minh anh chị bạn ban hôm hom mọi moi trời troi ' +
    'it you they things everything that this i we he she your my'
  ).split(' '),
);
