package app.afterclose.tool.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public Internet from all others.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4 special-purpose
 *     addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6 special-purpose
 *     addresses</a>
 */
final class PublicAddress {
  /** This network, private use, shared (RFC 6598), loopback, link-local, and the like. */
  private static final List<Range> NOT_PUBLIC_4 =
      List.of(
          Range.of(8, 0),
          Range.of(8, 10),
          Range.of(10, 100, 64),
          Range.of(8, 127),
          Range.of(16, 169, 254),
          Range.of(12, 172, 16),
          Range.of(24, 192, 0, 0),
          Range.of(24, 192, 0, 2),
          Range.of(24, 192, 88, 99),
          Range.of(16, 192, 168),
          Range.of(15, 198, 18),
          Range.of(24, 198, 51, 100),
          Range.of(24, 203, 0, 113),
          Range.of(3, 224));

  /** Global unicast; what is not in it is local, multicast or unassigned. */
  private static final Range GLOBAL_6 = Range.of(3, 0x20);

  /** IETF protocols with Teredo, documentation, 6to4. */
  private static final List<Range> NOT_PUBLIC_6 =
      List.of(
          Range.of(23, 0x20, 0x01, 0x00),
          Range.of(32, 0x20, 0x01, 0x0d, 0xb8),
          Range.of(16, 0x20, 0x02),
          Range.of(20, 0x3f, 0xff));

  /** Behind it stands an IPv4 address (RFC 6052). */
  private static final Range NAT64 = Range.of(96, 0x00, 0x64, 0xff, 0x9b);

  private PublicAddress() {}

  /** Whether this is an address that anybody on the Internet may have. */
  static boolean allowed(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return allowed4(bytes);
    }
    return NAT64.holds(bytes)
        ? allowed4(Arrays.copyOfRange(bytes, 12, 16))
        : GLOBAL_6.holds(bytes) && NOT_PUBLIC_6.stream().noneMatch(range -> range.holds(bytes));
  }

  private static boolean allowed4(byte[] bytes) {
    return NOT_PUBLIC_4.stream().noneMatch(range -> range.holds(bytes));
  }

  /** Addresses that begin with the same bits; bytes that are not given are zero. */
  private record Range(int bits, List<Integer> bytes) {
    static Range of(int bits, Integer... bytes) {
      return new Range(bits, List.of(bytes));
    }

    boolean holds(byte[] address) {
      for (int i = 0; i * 8 < bits; i++) {
        int mask = 0xff << Math.max(0, 8 - (bits - i * 8)) & 0xff;
        int wanted = i < bytes.size() ? bytes.get(i) : 0;
        if ((address[i] & mask) != (wanted & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
