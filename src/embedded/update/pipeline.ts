import { runPipeline } from '../aggregate/pipeline';
import { CommandError } from '../errors';
import { type Doc, isDoc } from '../values/document';

const allowed = new Set(['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith']);

/** An update written as stages. @throws CommandError InvalidOptions for a stage that may not stand in one */
export function runUpdatePipeline(doc: Doc, stages: readonly unknown[], now: Date): Doc {
  for (const stage of stages) {
    const name = isDoc(stage) ? (Object.keys(stage)[0] ?? '') : '';
    if (!allowed.has(name)) {
      throw new CommandError('InvalidOptions', `${name} is not allowed to be used within an update`);
    }
  }
  const [updated = {}] = runPipeline([doc], stages, { now, collection: () => [] });
  return updated;
}
