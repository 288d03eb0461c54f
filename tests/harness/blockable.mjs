// Preloaded into a process to block its event loop for 10 s on SIGUSR2, as a runaway loop would.
process.on('SIGUSR2', () => {
  const end = performance.now() + 10_000;
  while (performance.now() < end);
});
