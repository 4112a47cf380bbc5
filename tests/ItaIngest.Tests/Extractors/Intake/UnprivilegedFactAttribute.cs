namespace ItaIngest.Tests.Extractors.Intake;

/// <summary>A test on file permissions, which do not hold for an administrator.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) Skip = "Permissions do not bind this user.";
    }
}
