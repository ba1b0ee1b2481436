import { expect, test } from 'vitest';
import { termOf } from './terms';

test.each([
	['organize', 'organise'],
	['organization', 'organisation'],
	['Organizing', 'organised'],
	['analyzed', 'analyse'],
	['behavior', 'behaviour'],
	['labor', 'labour'],
	['neighborhood', 'neighbourhood'],
	['favorable', 'favourable'],
	['center', 'centres'],
	['program', 'programmes'],
	['counselor', 'counsellors'],
	['traveling', 'travelled'],
	['enrollment', 'enrolments'],
	['practising', 'practice'],
	['fulfill', 'fulfils'],
	['aging', 'ageing'],
	['judgment', 'judgements']
])('“%s” is found by “%s”, and the other way round', (american, british) => {
	expect(termOf(american)).toBe(termOf(british));
});

test.each([
	['prize', 'prise'],
	['seized', 'seised'],
	['resize', 'resise'],
	['organ', 'organise'],
	['meter', 'metre'],
	['story', 'stourey']
])('“%s” and “%s” stay two words', (one, other) => {
	expect(termOf(one)).not.toBe(termOf(other));
});
