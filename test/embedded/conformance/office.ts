import { randomUUID } from 'node:crypto';
import { type Connection, type Model, Schema } from 'mongoose';

export interface Report {
  code: string;
  bloc: string;
  points: number;
  tags: string[];
  answers: { question: string; text: string; score?: number }[];
  due?: Date;
  note?: string | null;
}

export type Open = () => Connection;

const schema = new Schema<Report>({
  code: { type: String, required: true },
  bloc: String,
  points: { type: Number, default: 0 },
  tags: [String],
  answers: [new Schema({ question: String, text: String, score: Number }, { _id: false })],
  due: Date,
  note: String,
});

/** A collection of its own for one test, in the way the bot uses mongoose. */
export function reportsOf(connection: Connection): Model<Report> {
  const name = `reports_${randomUUID().slice(0, 8)}`;
  return connection.model<Report>(name, schema.clone(), name);
}

export async function fourReports(connection: Connection): Promise<Model<Report>> {
  const reports = reportsOf(connection);
  await reports.insertMany([
    { code: 'XLH', bloc: 'xã', points: 7, tags: ['a', 'b'], due: new Date('2026-03-05') },
    { code: 'XVC', bloc: 'xã', points: 3, tags: ['b'], answers: [{ question: 'q1', text: 'có', score: 2 }] },
    { code: 'P1', bloc: 'phường', points: 9, tags: [], note: null },
    { code: 'P2', bloc: 'phường', points: 3, tags: ['c'], note: 'Đã nộp' },
  ]);
  return reports;
}

export const codes = (found: { code: string }[]): string[] => found.map(({ code }) => code);

/** The code and name by which a server refused. */
export async function refusal(work: Promise<unknown>): Promise<{ code: unknown; codeName: unknown }> {
  try {
    await work;
  } catch (error) {
    const { code, codeName } = error as { code?: unknown; codeName?: unknown };
    return { code, codeName };
  }
  throw new Error('was not refused');
}
