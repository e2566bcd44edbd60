import { expect, it } from 'vitest';
import { addressIn } from '../../electron/connections.ts';

const line = (text: string) => addressIn(`4711 ${text} = 0`);

it('a trace tells of connections and of what is sent, in both families', () => {
  expect(
    line(
      'connect(24<TCP:[91]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.7")}, 16)',
    ),
  ).toBe('192.0.2.7');
  expect(line('sendto(9<UDP:[10.0.0.2:40000->10.0.0.53:53]>, ""..., 40, 0, NULL, 0)')).toBe('10.0.0.53');
  expect(line('sendmmsg(9<UDPv6:[[2001:db8::2]:40000->[2001:db8::53]:53]>, [{}], 1, 0)')).toBe(
    '2001:db8::53',
  );
  expect(
    line(
      'sendto(9<UDP:[91]>, "", 4, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.0.53")}, 16)',
    ),
  ).toBe('10.0.0.53');
});

it('to ask for a way to the internet sends nothing, and files and other sockets are no connections', () => {
  const asked =
    'connect(24<UDPv6:[91]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28)';
  expect(line(asked)).toBeNull();
  expect(line('connect(24<UNIX-STREAM:[91]>, {sa_family=AF_UNIX, sun_path="/run/x"}, 110)')).toBeNull();
});
