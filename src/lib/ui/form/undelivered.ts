const UNSENT = 'This could not be sent: there is no connection, or you are signed out. What you typed is still here.';

/** Why a form did not get through, in words; `error` is what the server said, if it was reached at all. */
export function whyNot({ status, error }: { status?: number; error: unknown }): string {
	const said = error !== null && typeof error === 'object' && 'message' in error ? String(error.message) : '';
	return status && said ? `${said} What you typed is still here.` : UNSENT;
}
