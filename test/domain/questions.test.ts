import fc from 'fast-check';
import { LONGEST_QUESTION, MOST_QUESTIONS, readQuestions } from '../../src/domain/questions';

const refusal = (typed: string) => {
  const outcome = readQuestions(typed);
  return outcome.ok ? null : outcome.refusal;
};

describe('questions typed one on each line', () => {
  it('reads marks, takes off numbering and lets blank lines pass', () => {
    const typed =
      '1. Kết quả chính\n\n- Số hộ tham gia (số)\nc) Kiến nghị ( không bắt buộc )\nSố tiền (Số) (KHÔNG BẮT BUỘC)';
    expect(readQuestions(typed)).toEqual({
      ok: true,
      value: [
        { id: 'q1', text: 'Kết quả chính', kind: 'text', optional: false },
        { id: 'q2', text: 'Số hộ tham gia', kind: 'number', optional: false },
        { id: 'q3', text: 'c) Kiến nghị', kind: 'text', optional: true },
        { id: 'q4', text: 'Số tiền', kind: 'number', optional: true },
      ],
    });
  });

  it('reads marks in decomposed letters', () => {
    expect(readQuestions('Số hộ (số)'.normalize('NFD'))).toMatchObject({ value: [{ kind: 'number' }] });
  });

  it('keeps a figure that begins a question', () => {
    expect(readQuestions('05 mô hình tiêu biểu')).toMatchObject({
      value: [{ text: '05 mô hình tiêu biểu' }],
    });
  });

  it('refuses a question asked twice, in whatever spelling', () => {
    expect(refusal('Khó khăn\nKết quả\nkho  KHAN?')).toEqual({
      key: 'launch.refusal.twoQuestions',
      params: { number: 3, earlier: 1 },
    });
  });

  it('refuses a line that is a mark and nothing else', () => {
    expect(refusal('Kết quả\n(số)')).toEqual({ key: 'launch.refusal.emptyQuestion', params: { number: 2 } });
  });

  it('refuses none, too many, and too long a one', () => {
    const many = Array.from({ length: MOST_QUESTIONS + 1 }, (_, at) => `Câu hỏi về ${'x'.repeat(at + 1)}`);
    expect(refusal(' \n ')?.key).toBe('launch.refusal.noQuestions');
    expect(refusal(many.join('\n'))?.key).toBe('launch.refusal.tooManyQuestions');
    expect(refusal(many.slice(1).join('\n'))).toBeNull();
    expect(refusal('a'.repeat(LONGEST_QUESTION + 1))?.key).toBe('launch.refusal.longQuestion');
  });

  it('gives every question an id of its own', () => {
    const line = fc.stringMatching(/^[a-z]{3,9}( \(số\))?$/);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 15 }), (lines) => {
        const outcome = readQuestions(lines.join('\n'));
        if (!outcome.ok) return;
        expect(new Set(outcome.value.map(({ id }) => id)).size).toBe(lines.length);
      }),
    );
  });
});
