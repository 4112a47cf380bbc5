using ItaIngest.Queue;

namespace ItaIngest.Tests.Queue;

public sealed class WorkQueueAddressTests
{
    [Theory]
    [InlineData("amqp://u:p@h:1/v", "amqp://u@h:1/v", "p")]
    [InlineData("amqp://h", "amqp://guest@h:5672/", "guest")]
    [InlineData("amqps://u:p%40%2F@h/%2F", "amqps://u@h:5671/", "p@/")]
    [InlineData("amqp://u@h/a%2Fb", "amqp://u@h:5672/a%2Fb", "")]
    [InlineData("amqp://u:p@[::1]:5673", "amqp://u@[::1]:5673/", "p")]
    public void An_address_is_read_and_shown_without_its_password(string text, string shown, string password)
    {
        var address = WorkQueueAddress.Parse(text)!;

        address.ToString().Should().Be(shown);
        address.Password.Should().Be(password);
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost:5672")]
    [InlineData("http://h")]
    [InlineData("amqp://")]
    [InlineData("amqp://h/a/b")]
    [InlineData("amqp://h/a?heartbeat=1")]
    public void What_is_no_address_is_none(string text) => WorkQueueAddress.Parse(text).Should().BeNull();
}
