// The run as it is kept: what was asked, on which machine, and each figure beside the most or least it should be.
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem } from 'node:os';

const model = () => cpus()[0]?.model.trim() || 'unknown processor';

export const machineLine = () => `machine   ${model()}, ${availableParallelism()} cores, ` +
  `${(totalmem() / 1e9).toFixed(1)} GB, Linux ${release()}`;

export const load = () => readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ');

const written = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 3 : 1));

// "largest contentful paint, ms      640   <= 1000"; one that misses its budget says so.
export function atMost(name, value, budget) {
  return `${name.padEnd(46)}${written(value).padStart(8)}   <= ${budget}${value > budget ? '   MISSED' : ''}`;
}

export function atLeast(name, value, budget) {
  return `${name.padEnd(46)}${written(value).padStart(8)}   >= ${budget}${value < budget ? '   MISSED' : ''}`;
}

export const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
