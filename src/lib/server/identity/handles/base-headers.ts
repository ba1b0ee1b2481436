// Plain enough for Node to read as it stands: the server in front of Kit sets these too, for what never reaches a handle.

/** Headers of every answer. */
export const BASE_HEADERS: Readonly<Record<string, string>> = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
};

/** Pages bring their own content policy with a nonce; what has none may run and load nothing. */
export const CLOSED_POLICY =
	"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; sandbox";

/** A year of https only, sent where the workspace is reached over https. */
export const HSTS = 'max-age=31536000';
