<#-- The paper of every letter. Tables and inline styles, because mail programs know little else. -->
<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}" dir="${(ltr!true)?then("ltr", "rtl")}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light">
  <title>${(subject)!(realmName)!""}</title>
</head>
<body style="margin:0;padding:0;background-color:#f3f7f6;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f3f7f6;">
  <tr>
    <td align="center" style="padding:24px 12px;">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;background-color:#ffffff;border:1px solid #d9e4e2;border-radius:18px;">
        <tr>
          <td style="height:6px;font-size:0;line-height:0;background-color:#0b6b66;border-radius:18px 18px 0 0;">&nbsp;</td>
        </tr>
        <tr>
          <td style="padding:28px;color:#12302e;font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-size:16px;line-height:1.55;overflow-wrap:anywhere;word-break:break-word;">
            <#nested>
          </td>
        </tr>
      </table>
    </td>
  </tr>
</table>
</body>
</html>
</#macro>
