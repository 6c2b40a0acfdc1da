import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import { CommandError } from '../errors';
import { normalizeExpression } from '../expression/normalize';
import { normalizeFilter } from '../query/filter';
import { compileNormal, mingoOptions } from '../query/matcher';
import { type Doc, isDoc } from '../values/document';
import { $addFields, $project, parseAddFields, parseProject } from './fields';
import { $group, parseGroup } from './group';
import { $lookup, parseLookup } from './lookup';
import * as simple from './simple';
import { asOperator, type PipelineEnvironment, type Stage } from './stage';
import { $unwind, parseUnwind } from './unwind';

type Parse = (argument: unknown, environment: PipelineEnvironment) => unknown;

const $match: Stage = (docs, filter) => docs.filter(compileNormal(filter as Doc));

const $facet: Stage = (docs, argument) => {
  const pipelines = Object.entries(argument as Record<string, (input: Doc[]) => Doc[]>);
  return [Object.fromEntries(pipelines.map(([name, run]) => [name, run(docs)]))];
};

/** The stages of the promised subset: how the argument is checked, and what the stage does. */
const stages: Record<string, [Parse, Stage]> = {
  $match: [normalizeFilter, $match],
  $project: [parseProject, $project],
  $addFields: [parseAddFields, $addFields],
  $set: [parseAddFields, $addFields],
  $unset: [(argument, environment) => parseProject(simple.parseUnset(argument), environment), $project],
  $sort: [simple.parseSortStage, simple.$sort],
  $limit: [simple.parseLimit, simple.$limit],
  $skip: [simple.parseSkip, simple.$skip],
  $group: [parseGroup, $group],
  $count: [simple.parseCount, simple.$count],
  $unwind: [parseUnwind, $unwind],
  $replaceRoot: [simple.parseReplaceRoot, simple.$replaceRoot],
  $replaceWith: [normalizeExpression, simple.$replaceRoot],
  $lookup: [parseLookup, $lookup],
  $facet: [parseFacet, $facet],
};

const operators = Object.fromEntries(
  Object.entries(stages).map(([name, [, stage]]) => [name, asOperator(stage)]),
);

/** Ours stand for all of mingo's stages; mingo runs them and evaluates the expressions inside. */
const options = {
  ...mingoOptions,
  context: Context.from(Context.init({ pipeline: operators as never }), mingoOptions.context),
};

/**
 * Runs a pipeline over documents, which it does not change.
 * @throws CommandError Location40324 for a stage outside the subset, Location40323, and what the stages refuse
 */
export function runPipeline(
  docs: Doc[],
  pipeline: readonly unknown[],
  environment: PipelineEnvironment,
): Doc[] {
  const normal = pipeline.map((stage) => parseStage(stage, environment));
  return new Aggregator(normal, options).run(docs);
}

function parseStage(stage: unknown, environment: PipelineEnvironment): Doc {
  const [entry, more] = isDoc(stage) ? Object.entries(stage) : [];
  if (entry === undefined || more !== undefined) {
    throw new CommandError(
      'Location40323',
      'A pipeline stage specification object must contain exactly one field.',
    );
  }
  const [name, argument] = entry;
  const known = Object.hasOwn(stages, name) ? stages[name] : undefined;
  if (known === undefined) throw notSupported(name);
  return { [name]: known[0](argument, environment) };
}

function notSupported(name: string): CommandError {
  return new CommandError('Location40324', `Unrecognized pipeline stage name: '${name}' (embedded store)`);
}

function parseFacet(
  argument: unknown,
  environment: PipelineEnvironment,
): Record<string, (docs: Doc[]) => Doc[]> {
  if (!isDoc(argument) || Object.keys(argument).length === 0) {
    throw new CommandError('Location40169', 'the $facet specification must be a non-empty object');
  }
  const facets = Object.entries(argument).map(([name, pipeline]) => {
    if (!Array.isArray(pipeline))
      throw new CommandError('Location40170', `the $facet field '${name}' must be an array`);
    const run = (docs: Doc[]) => runPipeline(docs, pipeline, environment);
    // Refuses a bad stage even when no document reaches it.
    for (const stage of pipeline) parseStage(stage, environment);
    return [name, run] as const;
  });
  return Object.fromEntries(facets);
}
