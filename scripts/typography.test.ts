import { describe, expect, it } from 'vitest';
import { setComponent, setModule, showSpaces } from './typography.ts';

const set = (source: string) => showSpaces(setComponent(source).source);

describe('typography of a component', () => {
	it.each([
		["<p>L'équipe décide ?</p>", '<p>L’équipe décide⍽?</p>'],
		['<strong>{name}</strong> : {value}', '<strong>{name}</strong>⍽: {value}'],
		['<strong>Note</strong>: suite', '<strong>Note</strong>⍽: suite'],
		['{count}: suite', '{count}⍽: suite'],
		["<p>d'{name}</p>", '<p>d’{name}</p>'],
		["<p>d'<b>ici</b></p>", '<p>d’<b>ici</b></p>'],
		['<p>A&nbsp;&amp;&nbsp;B&nbsp;?</p>', '<p>A&nbsp;&amp;&nbsp;B⍽?</p>'],
		['<p>Oui&nbsp;!</p>', '<p>Oui⍽!</p>'],
		['<img alt="Qu\'est-ce ?" />', '<img alt="Qu’est-ce⍽?" />'],
		['<Field label="Votre rôle ?" hint="" />', '<Field label="Votre rôle⍽?" hint="" />'],
		[
			'{#if open}<p>Fin...</p>{:else}<p>Oui ?</p>{/if}',
			'{#if open}<p>Fin…</p>{:else}<p>Oui⍽?</p>{/if}'
		],
		[
			'<svelte:head><title>Qui ?</title></svelte:head>',
			'<svelte:head><title>Qui⍽?</title></svelte:head>'
		]
	])('sets %s', (source, expected) => {
		expect(set(source)).toBe(expected);
	});

	it.each([
		"<script>const a = b ? 'c' : \"d'e ?\";</script>",
		"<p>{open ? 'oui' : 'non'}</p>",
		'<a href="/l\'a?b=c" class="a ? b">x</a>',
		"<code>a ? b : 'c'</code>",
		'<p lang="en">Really?</p>',
		'<p>Tom &amp; Léa &lt;3</p>',
		"<style>a::after { content: '...'; }</style>",
		'<p>https://exemple.fr/?a=b;c</p>'
	])('leaves %s alone', (source) => {
		expect(setComponent(source).edits).toEqual([]);
	});
});

describe('typography of a module', () => {
	it.each([
		["error(404, 'Ce lien est vide : rien.')", "error(404, 'Ce lien est vide⍽: rien.')"],
		['`« ${name} » ne va pas : non.`', '`«⍽${name}⍽» ne va pas⍽: non.`'],
		["['Qui ?', 'Oui !']", "['Qui⍽?', 'Oui⍽!']"]
	])('sets %s', (source, expected) => {
		expect(showSpaces(setModule(source).source)).toBe(expected);
	});
	it.each([
		"a ? 'b' : 'c'",
		'`${a ? b : c}`',
		'sql`select ${a} ::text ;`',
		"'https://exemple.fr/?a=b;c'",
		"'text/html; charset=utf-8'",
		'// un commentaire : libre'
	])('leaves %s alone', (source) => {
		expect(setModule(source).edits).toEqual([]);
	});
});
