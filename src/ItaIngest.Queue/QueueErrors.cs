using System.Net.Sockets;
using System.Security.Authentication;
using RabbitMQ.Client.Exceptions;

namespace ItaIngest.Queue;

/// <summary>What the client library throws, as what it means.</summary>
internal static class QueueErrors
{
    private const int AccessRefused = 403;

    private const int NotFound = 404;

    private const int PreconditionFailed = 406;

    private const int NotAllowed = 530;

    /// <summary>Whether the library throws this when the broker, or the way to it, is the trouble.</summary>
    public static bool IsOfTheBroker(Exception e) =>
        e is RabbitMQClientException or OperationInterruptedException or IOException or SocketException or TimeoutException or AuthenticationException or ObjectDisposedException;

    /// <summary>The same as ours. The words of the library are kept where they hold no secret.</summary>
    public static QueueException Of(Exception e, WorkQueueAddress address)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            var problem = cause switch
            {
                AuthenticationFailureException or PossibleAuthenticationFailureException => QueueProblem.Refused,
                AuthenticationException => QueueProblem.NotTrusted,
                OperationInterruptedException { ShutdownReason: { } reason } => Of(reason.ReplyCode),
                _ => (QueueProblem?)null,
            };
            if (problem is { } told) return new QueueException(told, address.ToString(), Words(cause), e);
        }

        return new QueueException(e is BrokerUnreachableException ? QueueProblem.Unreachable : QueueProblem.Lost, address.ToString(), Words(e), e);
    }

    private static QueueProblem Of(int reply) => reply switch
    {
        AccessRefused => QueueProblem.NotAllowed,
        NotFound or PreconditionFailed => QueueProblem.OtherTopology,
        NotAllowed => QueueProblem.NoVirtualHost,
        _ => QueueProblem.Lost,
    };

    /// <summary>The innermost says what happened; the outer ones only that something did.</summary>
    private static string Words(Exception e)
    {
        if (e is OperationInterruptedException { ShutdownReason: { } reason }) return reason.ReplyText;
        var inner = e;
        while (inner.InnerException is { } next) inner = next;
        return inner.Message;
    }
}
