import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toOpenFile } from '#lib/domain/assessment/open-file.ts';
import { anAssessment } from '#tests/support/builders.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'cap-score-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, ...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[`scripts/${script}.ts`, ...args],
		{
			cwd: root,
			encoding: 'utf8'
		}
	);
	return { status, stdout, stderr: stderr.replaceAll('\u202f', ' ').trim() };
}

function written(name: string, content: unknown): string {
	const file = path.join(folder, name);
	writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
	return file;
}

function anExport() {
	const assessment = anAssessment().answeringAll(2).answering('E6.2', 0);
	const { diagnostic, answers } = assessment;
	const profile = { ...assessment.profile, P14: ['H1', 'R4'], P15: ['I2'] };
	const dates = { startedAt: new Date(0), completedAt: new Date(1000) };
	return toOpenFile(diagnostic, { profile, ...dates }, answers, assessment.result());
}

describe('npm run score', () => {
	it('finds again the figures of an export', () => {
		const file = anExport();
		const { status, stdout, stderr } = run('score', written('good.json', file));
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		const { scores, recommendations } = file;
		expect(JSON.parse(stdout)).toMatchObject({ scores, recommendations });
	});

	it('agrees with an express export: no score, the same recommendations', () => {
		const assessment = anAssessment().answering('E1.1', 2).answering('E6.2', 0);
		const { diagnostic, profile, answers } = assessment;
		const head = { mode: 'express', profile, startedAt: new Date(0), completedAt: null } as const;
		const file = toOpenFile(diagnostic, head, answers, assessment.result());
		const { status, stdout, stderr } = run('score', written('express.json', file));
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(JSON.parse(stdout)).toMatchObject({ scores: { overall: null, level: null } });
	});

	it('says in French what differs, prints the true figures, and exits 1', () => {
		const file = anExport();
		file.scores.axes.E1!.score = 99;
		file.recommendations.pop();
		const { status, stdout, stderr } = run('score', written('forged.json', file));
		expect(status).toBe(1);
		expect(stderr).toContain('axe E1, score : 99 dans le fichier, 50 recalculé');
		expect(stderr).toContain('recommandations');
		expect(JSON.parse(stdout)).toMatchObject({ scores: { axes: { E1: { score: 50 } } } });
	});

	it.each([
		['no file', () => [], 'Indiquez un fichier'],
		['an absent file', () => [path.join(folder, 'absent.json')], 'n’existe pas'],
		['a folder', () => [folder], 'ne peut pas être lu'],
		['no JSON', () => [written('text.json', 'bonjour')], 'n’est pas du JSON'],
		['a foreign file', () => [written('other.json', '{}')], 'cap-alliances/assessment'],
		[
			'a wrong level',
			() => [written('wrong.json', { ...anExport(), answers: { 'E1.1': { level: 9 } } })],
			'« E1.1 »'
		]
	])('exits 2 with one sentence on %s', (_name, args, words) => {
		const { status, stdout, stderr } = run('score', ...args());
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toContain(words);
		expect(stderr.split('\n')).toHaveLength(1);
	});
});

describe('npm run content:export', () => {
	it('prints the compiled definition, without its indexes', () => {
		const { status, stdout } = run('content-export', 'company');
		expect(status).toBe(0);
		const definition = JSON.parse(stdout) as Record<string, unknown>;
		expect(definition).toMatchObject({ id: 'company', title: 'RSE et partenariats' });
		expect(definition.axes).toHaveLength(8);
		expect(definition).not.toHaveProperty('axisById');
	});

	it('lists the known diagnostics when the name is wrong or missing', () => {
		for (const args of [['nope'], []]) {
			const { status, stdout, stderr } = run('content-export', ...args);
			expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
			expect(stderr).toContain('company 2026-1');
		}
	});
});
