<#-- Below Keycloak's own sign-in pages: a way out for patients who get stuck there. -->
<#macro content>
<#if ((client.clientId)!"") == "patient-portal" && (client.baseUrl)??>
<p class="portal-help"><a href="${client.baseUrl?remove_ending("/")}/open/help">${msg("portal.request.help.title")}</a></p>
</#if>
</#macro>
