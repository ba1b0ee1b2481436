// `npm test`: everything that has to hold before a change lands, in one go and in the order in which it fails fastest.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { install, node, root } from './install.js';

install();
const { chromium } = await import('./chromium.js');
const { build } = await import('./build.js');
const CHROMIUM = chromium();
const reports = mkdtempSync(join(tmpdir(), 'grove-test-'));
const bin = (...path) => join(root, 'node_modules', ...path);

/** Runs one tool on the Node that came with the packages; resolves with its name, whether it passed and what it printed. */
function run(name, script, words, { quiet = false, env = {} } = {}) {
	const started = Date.now();
	return new Promise((resolve) => {
		const child = spawn(node(), [script, ...words], {
			cwd: root,
			stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, CHROMIUM, PATH: `${bin('.bin')}:${process.env.PATH}`, ...env }
		});
		const printed = [];
		for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
		child.on('exit', (code) =>
			resolve({ name, passed: code === 0, seconds: (Date.now() - started) / 1000, text: Buffer.concat(printed).toString() })
		);
	});
}

const results = [];
function note(result) {
	results.push(result);
	console.log(`${result.passed ? 'ok  ' : 'FAIL'} ${result.name} (${result.seconds.toFixed(0)} s)`);
	if (!result.passed && result.text) console.log(result.text);
	return result;
}

note(await run('svelte-kit sync', bin('@sveltejs', 'kit', 'svelte-kit.js'), ['sync'], { quiet: true }));
const checks = [
	['format', bin('prettier', 'bin', 'prettier.cjs'), ['--check', '--log-level', 'warn', '.']],
	['lint', bin('eslint', 'bin', 'eslint.js'), ['--max-warnings', '0', '.']],
	['architecture', bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), ['src', '--config', '.dependency-cruiser.cjs']],
	['unused', bin('knip', 'bin', 'knip.js'), []],
	[
		'types',
		bin('svelte-check', 'bin', 'svelte-check'),
		['--tsconfig', './tsconfig.json', '--threshold', 'error', '--output', 'human']
	]
];
/** Takes the next check until none is left. Each keeps one core busy, so two are under way at a time. */
async function checkOn() {
	for (let check = checks.shift(); check; check = checks.shift()) {
		const [name, script, words] = check;
		note(await run(name, script, words, { quiet: true }));
	}
}
await Promise.all([checkOn(), checkOn()]);

const unit = join(reports, 'unit.json');
note(
	await run('unit, contract, permission and fault tests', bin('vitest', 'vitest.mjs'), [
		'run',
		'--reporter=dot',
		'--reporter=json',
		`--outputFile.json=${unit}`
	])
);
build();
const browser = join(reports, 'browser.json');
note(
	await run('end to end', bin('@playwright', 'test', 'cli.js'), ['test', '--reporter=line,json'], {
		env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browser, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
	})
);

const counted = [unitTotals(unit), browserTotals(browser)];
for (const line of counted.flatMap((each) => each.failures)) console.log(`FAIL ${line}`);
const passed = counted.reduce((sum, each) => sum + each.passed, 0) + results.filter((each) => each.passed).length;
const failed = counted.reduce((sum, each) => sum + each.failed, 0) + results.filter((each) => !each.passed).length;
rmSync(reports, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** What Vitest wrote down: how many passed and failed, and of each failure a line that says where and why. */
function unitTotals(file) {
	const report = read(file);
	const failures = (report?.testResults ?? []).flatMap((suite) => [
		...(suite.status === 'failed' && suite.message ? [`${suite.name}: ${firstLine(suite.message)}`] : []),
		...suite.assertionResults
			.filter((test) => test.status === 'failed')
			.map((test) => `${suite.name}: ${test.fullName}: ${firstLine(test.failureMessages.join(' '))}`)
	]);
	return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0, failures };
}
/** The same of Playwright. */
function browserTotals(file) {
	const report = read(file);
	const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
	const failures = (report?.suites ?? [])
		.flatMap(specs)
		.filter((spec) => !spec.ok)
		.flatMap((spec) =>
			spec.tests.flatMap((test) =>
				test.results
					.filter((result) => result.error)
					.map((result) => `${spec.file}:${spec.line} [${test.projectName}] ${spec.title}: ${firstLine(result.error.message)}`)
			)
		);
	return {
		passed: report?.stats.expected ?? 0,
		failed: (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0),
		failures
	};
}
/** The beginning of a failure's words, without the colours of a terminal. */
function firstLine(words = '') {
	return stripVTControlCharacters(words).trim().replace(/\s+/g, ' ').slice(0, 400);
}
function read(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}
