import { answerLines } from '../../src/bot/views/answers';
import { createTranslator } from '../../src/i18n';

it('tells a question that may be left out from one that waits for its answer', () => {
  const question = { id: 'q1', text: 'Kiến nghị?', kind: 'text', optional: true } as const;
  const questions = [question, { ...question, id: 'q2', optional: false }];
  const lines = answerLines(createTranslator()('vi'), { questions, answers: [] });
  expect(lines[0]).toContain('(bỏ qua)');
  expect(lines[1]).toContain('(chưa trả lời)');
});
