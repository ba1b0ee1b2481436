// Starts the built server with Grove's own defaults where the environment says nothing. Settings: .env.example.
process.env.HOST ||= '127.0.0.1';
process.env.PORT ||= '3000';
process.env.ORIGIN ||= `http://localhost:${process.env.PORT}`;
process.env.BODY_SIZE_LIMIT ||= '2M';
process.env.SHUTDOWN_TIMEOUT ||= '10';
process.env.NODE_ENV ||= 'production';

await import('../build/index.js');
